import Figures
import Language
import Testing
import SeededRandom
import VietnameseText

@testable import Evaluation

@Suite struct ValuesArithmeticTests {
    static func apply(_ left: String, _ operation: String, _ right: String) -> String {
        guard let operation = Expression.Arithmetic(rawValue: operation) else { return "?" }
        do throws(ValueProblem) {
            return short(try Value.arithmetic(value(left), operation, value(right)).value)
        } catch {
            return "error: \(error.headline.text(in: .english))"
        }
    }

    /// Ends: sum takes like ends, minus and division opposite ones; an absent end stays absent.
    @Test(arguments: [
        ("51000000000 VND", "/", "50000 lượt hồ sơ", "1020000 VND/lượt hồ sơ"),
        (">51000000000 VND", "/", "<50000 lượt hồ sơ", ">1020000 VND/lượt hồ sơ"),
        ("<50 hồ sơ", "/", ">25 hồ sơ", "<2"),
        (">50 hồ sơ", "/", ">25 hồ sơ", "~2"),
        (">=50 hồ sơ", "+", ">25 hồ sơ", ">75 hồ sơ"),
        (">=50 hồ sơ", "+", "25 hồ sơ", ">=75 hồ sơ"),
        (">50 hồ sơ", "+", "<25 hồ sơ", "~75 hồ sơ"),
        (">50 hồ sơ", "-", "<25 hồ sơ", ">25 hồ sơ"),
        ("<=50 hồ sơ", "-", ">=25 hồ sơ", "<=25 hồ sơ"),
        ("~60 hồ sơ", "+", "5 hồ sơ", "~65 hồ sơ"),
        ("30..60 hồ sơ", "+", "1..2 hồ sơ", "31..62 hồ sơ"),
        ("30..60 hồ sơ", "-", "1..2 hồ sơ", "28..59 hồ sơ"),
        ("30..60 hồ sơ", "/", "10..20", "1.5..6 hồ sơ"),
        ("30..60 hồ sơ", "*", "-2", "-120..-60 hồ sơ"),
        (">30 hồ sơ", "*", ">=2", ">60 hồ sơ"),
        ("<30 hồ sơ", "*", ">=2", "~60 hồ sơ"),
        ("0 hồ sơ", "*", "~2", "0 hồ sơ"),
        ("0.1", "+", "0.2", "0.3"),
        ("missing", "+", "1", "missing"),
        ("1", "-", "missing", "missing"),
        ("1 hồ sơ", "/", "0 hồ sơ", "missing"),
    ])
    func ends(left: String, operation: String, right: String, expected: String) {
        #expect(Self.apply(left, operation, right) == expected)
    }

    @Test(arguments: [
        ("89 %", "-", "87.5 %", "1.5 điểm %"),
        ("89 %", "+", "1.5 điểm %", "90.5 %"),
        ("89 %", "-", "1.5 điểm %", "87.5 %"),
        ("89 %", "-", "5 bare", "84 điểm %"),
        ("75.28 điểm", "-", "67.87 điểm", "7.41 điểm"),
        ("27 rank", "-", "21 rank", "6 bậc"),
        ("27 rank", "-", "6 bậc", "21 rank"),
        ("27400 hồ sơ", "*", "97.5 %", "26715 hồ sơ"),
        ("50 %", "*", "50 %", "25 %"),
        ("50 %", "*", "2 bare", "100 %"),
        ("26715 hồ sơ", "/", "97.5 %", "27400 hồ sơ"),
        ("80 %", "/", "40 %", "2"),
        ("18 sở", "/", "19 SỞ", "0.947368421052631579"),
        ("60 VND", "/", "4 hồ sơ", "15 VND/hồ sơ"),
        ("6 bare", "/", "4 bare", "1.5 bare"),
        ("w:7", "/", "2 bare", "3.5"),
        ("w:7", "+", "w:2", "w:9"),
        ("y:2024", "-", "1 bare", "y:2023"),
        ("y:2024", "-", "y:2016", "w:8"),
        ("0.5", "+", "20 %", "0.7"),
    ])
    func units(left: String, operation: String, right: String, expected: String) {
        #expect(Self.apply(left, operation, right) == expected)
    }

    @Test func quotientTimesItsDivisorIsTheDividend() throws {
        let rate = try Value.arithmetic(value("60 VND"), .over, value("4 hồ sơ")).value
        #expect(short(try Value.arithmetic(rate, .times, value("8 hồ sơ")).value) == "120 VND")
    }

    @Test(arguments: [
        ("1 hồ sơ", "+", "1 người", "error: hồ sơ and người cannot be added"),
        ("1 VND", "-", "1 USD", "error: USD cannot be taken from VND"),
        ("1 rank", "+", "1 rank", "error: rank and rank cannot be added"),
        ("75 điểm", "+", "75 score", "error: điểm and score without a unit cannot be added"),
        ("2 hồ sơ", "*", "3 người", "error: hồ sơ and người cannot be multiplied or divided"),
        ("\"a\"", "+", "1", "error: + does not take a text and a number"),
    ])
    func refused(left: String, operation: String, right: String, expected: String) {
        #expect(Self.apply(left, operation, right) == expected)
    }

    @Test func tooManyDigitsIsAProblemAndNoTrap() {
        let large = "99999999999999999999999999999999999999"
        let problem = "has more than the 38 digits that are kept"
        #expect(Self.apply(large, "*", large) == "error: * \(problem)")
        #expect(Self.apply(large, "+", large) == "error: + \(problem)")
    }

    @Test func divisionByZeroIsNoted() throws {
        let result = try Value.arithmetic(value("1"), .over, value("0"))
        #expect(result == Noted(.missing, note: .divisionByZero(group: nil)))
    }

    @Test(arguments: [
        ("0.5", "%", "50 %"), ("18 bare", "%", "1800 %"), ("89 %", "điểm", "89 điểm"), ("75 score", "điểm", "75 điểm"),
        ("75", "điểm", "75 điểm"), (">0.8", "%", ">80 %"), ("5 hồ sơ", "điểm", "error"), ("5 hồ sơ", "%", "error"),
        ("missing", "%", "missing"),
    ])
    func conversion(from: String, to: String, expected: String) {
        let result = try? value(from).converted(to: quantity("1 " + to).unit)
        #expect(result.map(short) ?? "error" == expected)
    }

    /// Whatever lies in the operands, the result lies in the result.
    @Test(arguments: Expression.Arithmetic.allCases, [1, 2, 3] as [UInt64])
    func intervalsAreSound(operation: Expression.Arithmetic, seed: UInt64) throws {
        var random = SeededGenerator(state: seed)
        for _ in 0..<2000 {
            let left = Self.operand(&random)
            let right = Self.operand(&random)
            guard let result = try Value.arithmetic(.quantity(left), operation, .quantity(right)).value.quantity else {
                #expect(operation == .over && right.stated.isZero)
                continue
            }
            for _ in 0..<8 {
                guard let a = Self.point(in: left, &random), let b = Self.point(in: right, &random) else { continue }
                if operation == .over && b.isZero { continue }
                guard
                    let exact = try Value.arithmetic(
                        .quantity(Quantity(a)), operation, .quantity(Quantity(b))
                    ).value.quantity?.stated
                else { continue }
                #expect(
                    Self.contains(result.bounds, exact),
                    "\(short(.quantity(left))) \(operation.rawValue) \(short(.quantity(right))) at \(a), \(b)")
            }
        }
    }

    private static func operand(_ random: inout SeededGenerator) -> Quantity {
        let isAmount = Bool.random(using: &random)
        func number() -> ExactDecimal {
            ExactDecimal(coefficient: Int128(Int.random(in: (isAmount ? 0 : -60)...60, using: &random)), scale: 1)
                ?? .zero
        }
        let pair = [number(), number()].sorted()
        func end(_ value: ExactDecimal) -> Interval.End? {
            switch Int.random(in: 0...3, using: &random) {
            case 0: nil
            case 1: .init(value, isOpen: true)
            default: .init(value)
            }
        }
        if Int.random(in: 0...3, using: &random) == 0 || pair[0] == pair[1] {
            return Quantity(pair[0], isAmount: isAmount)
        }
        return Quantity(
            pair[Int.random(in: 0...1, using: &random)], bounds: Interval(low: end(pair[0]), high: end(pair[1])),
            isAmount: isAmount)
    }

    private static func point(in quantity: Quantity, _ random: inout SeededGenerator) -> ExactDecimal? {
        if quantity.isExact { return quantity.stated }
        let low = quantity.bounds.low?.value ?? (quantity.isAmount ? .zero : ExactDecimal(-1000))
        let high = quantity.bounds.high?.value ?? ExactDecimal(1000)
        let step = ExactDecimal(coefficient: Int128(Int.random(in: 0...1000, using: &random)), scale: 3) ?? .zero
        guard let width = high.subtracting(low), let offset = width.multiplied(by: step),
            let point = low.adding(offset)
        else { return nil }
        return contains(quantity.bounds, point) ? point : nil
    }

    /// Quotients are kept to a fixed number of digits, so an end may be off by the last of them.
    private static func contains(_ interval: Interval, _ point: ExactDecimal) -> Bool {
        let grain = ExactDecimal(coefficient: 4, scale: 18) ?? .zero
        if let low = interval.low {
            let slack = low.value.subtracting(grain) ?? low.value
            if point < slack || (low.isOpen && point == low.value && low.value.scale < 10) { return false }
        }
        if let high = interval.high {
            let slack = high.value.adding(grain) ?? high.value
            if point > slack || (high.isOpen && point == high.value && high.value.scale < 10) { return false }
        }
        return true
    }
}
