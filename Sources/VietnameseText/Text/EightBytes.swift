/// Eight bytes of a text looked at at once, as one whole number, the first in its lowest bits.
///
/// What is asked of each byte has its answer in the top bit of its place: compiled code for vectors of the standard
/// library asks a byte at a time.
@frozen
public struct EightBytes {
    public var bits: UInt64

    @inlinable
    @inline(__always)
    public init(_ bits: UInt64) { self.bits = bits }

    /// The eight bytes at an offset of some memory.
    @inlinable
    @inline(__always)
    public init(_ memory: UnsafeRawPointer, at offset: Int) {
        bits = UInt64(littleEndian: memory.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Eight times the same byte.
    @inlinable
    @inline(__always)
    public init(repeating byte: UInt8) { bits = UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// The top bit of each byte.
    @inlinable static var tops: UInt64 { 0x8080_8080_8080_8080 }

    /// The places of bytes that are 0.
    @inlinable
    @inline(__always)
    public var zeros: UInt64 { ~(((bits & ~Self.tops) &+ ~Self.tops) | bits) & Self.tops }

    /// The places of a byte.
    @inlinable
    @inline(__always)
    public func places(of byte: UInt8) -> UInt64 { EightBytes(bits ^ EightBytes(repeating: byte).bits).zeros }

    /// The number of the first of some places, from 0; 8 where there is none.
    @inlinable
    @inline(__always)
    public static func first(_ places: UInt64) -> Int { places.trailingZeroBitCount &>> 3 }
}
