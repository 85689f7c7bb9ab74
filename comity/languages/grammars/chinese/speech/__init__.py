"""What somebody is reported to have said: who has the floor, and the things that should or will be done."""
