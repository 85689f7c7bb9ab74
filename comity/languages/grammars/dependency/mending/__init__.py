"""Trees set right where the parser lost its way: lists of actions, opening phrases, words of attribution."""
