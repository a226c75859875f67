import Figures
import VietnameseText

/// Whether a number said loosely can be an exact one: `hơn 34.000` for 34.120, `gần 35.000` for 34.920.
enum Rounding {
    /// Whether `exact` lies where the qualifier says and gives `stated` when it is cut or rounded to the
    /// digits that `stated` spends on it.
    static func gives(_ stated: ExactDecimal, _ qualifier: Figure.Qualifier, from exact: ExactDecimal) -> Bool {
        guard allows(stated, qualifier, exact) else { return false }
        guard let step = step(of: stated), let quotient = exact.divided(by: step) else { return false }
        let candidates: [ExactDecimal] = [
            quotient.rounded(to: 0, .towardZero), quotient.rounded(to: 0, .toNearestOrAwayFromZero),
        ]
        return candidates.contains { $0.multiplied(by: step) == stated }
    }

    /// Whether a number may be the stated one. The digits decide, so `hơn 34.000` allows 34.000 itself.
    private static func allows(_ stated: ExactDecimal, _ qualifier: Figure.Qualifier, _ exact: ExactDecimal) -> Bool {
        switch qualifier {
        case .exact, .between: false
        case .about: true
        case .over, .atLeast: exact >= stated
        case .nearly, .under, .atMost: exact <= stated
        }
    }

    /// The worth of the last digit that is more than a filling zero. Two digits always count, so that
    /// `hơn 200` is 200 to 209 and never 270.
    static func step(of stated: ExactDecimal) -> ExactDecimal? {
        guard stated.isWhole, !stated.isZero else { return ExactDecimal(coefficient: 1, scale: stated.scale) }
        var step: Int128 = 1
        while stated.coefficient % (step * 10) == 0, stated.coefficient.magnitude / step.magnitude >= 100 {
            step *= 10
        }
        return ExactDecimal(coefficient: step, scale: 0)
    }
}
