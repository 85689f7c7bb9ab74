"""What offices keep by hand: setting it, folding it, what falls due, and bringing in the register kept until now."""
