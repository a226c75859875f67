import Testing

@testable import Prompt
