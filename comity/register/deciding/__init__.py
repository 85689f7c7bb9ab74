"""What people decide: actions, the anchors that hold decisions to findings, and the record with decisions applied."""
