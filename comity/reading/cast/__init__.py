"""Who a report is about: actors, whom each mention means, whom they act for.

`cast` lists the actors, `resolving` says whom each mention means (by what is `known`, `addressed` or told in
`company`), `doubt` whom else it may mean; `sides` whom those act for whose own words do not say it.
"""
