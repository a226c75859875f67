import Testing

/// Tests on real engines, one after the other: several clusters at once are more than a machine for tests has room for.
@Suite(.serialized) enum OnEngines {}
