"""Pictures of a review as inline SVG: drawn for print and screen readers, never by colour alone."""
