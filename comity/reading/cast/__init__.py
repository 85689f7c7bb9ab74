"""Who a report is about: actors, whom each mention means, whom they act for."""
