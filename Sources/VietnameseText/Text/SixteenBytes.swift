import CSixteenBytes

/// Sixteen bytes of a text asked at once where they lie: which of them are what is looked for, as a bit each, the first
/// byte's the lowest.
///
/// The asking is done in C, whose vectors become the processor's own; see there why.
@frozen
public struct SixteenBytes {
    @usableFromInline let memory: UnsafeRawPointer

    /// How many bytes are asked.
    @inlinable public static var count: Int { 16 }

    /// The sixteen bytes at an offset of some memory, all of which must be there.
    @inlinable
    @inline(__always)
    public init(_ memory: UnsafeRawPointer, at offset: Int) { self.memory = memory + offset }

    /// The places of a byte.
    @inlinable
    @inline(__always)
    public func places(of byte: UInt8) -> UInt32 { chiso_places_of(memory, byte) }

    /// The places of all bytes of a range.
    @inlinable
    @inline(__always)
    public func places(of bytes: ClosedRange<UInt8>) -> UInt32 {
        chiso_places_from(memory, bytes.lowerBound, bytes.upperBound)
    }

    /// The number of the first of some places, of which there is one at least.
    @inlinable
    @inline(__always)
    public static func first(_ places: UInt32) -> Int { places.trailingZeroBitCount }

    /// How often a byte stands in some bytes.
    @inlinable
    public static func count(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let memory = bytes.baseAddress else { return 0 }
        return chiso_count_of(memory, bytes.count, byte)
    }
}
