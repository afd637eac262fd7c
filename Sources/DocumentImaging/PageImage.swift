internal import CLinux
package import DossierModel
internal import Glibc

/// The pixels of one page, in memory that another process can be handed (memfd).
///
/// Owns its memory and its descriptor; one thread at a time. Fresh pixels are zero: black, and for
/// `twoTone` paper.
@safe package final class PageImage {
    package let shape: PixelShape
    /// `shape.byteCount` bytes, valid as long as the image lives.
    package let pixels: UnsafeMutableRawBufferPointer
    /// The memory as a file, for passing on; stays owned by the image.
    package let descriptor: Int32

    /// Allocates shared memory. Throws `tooLarge` when there is none.
    package init(_ shape: PixelShape) throws(ScanDefect) {
        let descriptor = unsafe berkas_memfd("berkas-page")
        guard descriptor >= 0 else { throw ScanDefect(.tooLarge, "no shared memory: errno \(errno)") }
        guard ftruncate(descriptor, off_t(max(1, shape.byteCount))) == 0 else {
            close(descriptor)
            throw ScanDefect(.tooLarge, "no shared memory of \(shape.byteCount) bytes: errno \(errno)")
        }
        self.shape = shape
        self.descriptor = descriptor
        unsafe pixels = try PageImage.map(descriptor, byteCount: shape.byteCount)
    }

    /// Takes over a descriptor received from another process. Throws `damaged` when it is smaller than the shape.
    package init(_ shape: PixelShape, adopting descriptor: Int32) throws(ScanDefect) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, Int(status.st_size) >= shape.byteCount else {
            close(descriptor)
            throw ScanDefect(.damaged, "shared pixels are smaller than their shape")
        }
        self.shape = shape
        self.descriptor = descriptor
        unsafe pixels = try PageImage.map(descriptor, byteCount: shape.byteCount)
    }

    deinit {
        unsafe munmap(pixels.baseAddress, max(1, shape.byteCount))
        close(descriptor)
    }

    /// First byte of a row.
    package func row(_ y: Int) -> UnsafeMutableRawPointer {
        unsafe pixels.baseAddress! + y * shape.rowBytes
    }

    private static func map(
        _ descriptor: Int32, byteCount: Int
    ) throws(ScanDefect) -> UnsafeMutableRawBufferPointer {
        let address = unsafe mmap(nil, max(1, byteCount), PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
        guard unsafe address != MAP_FAILED, let address = unsafe address else {
            close(descriptor)
            throw ScanDefect(
                .tooLarge, "shared memory of \(byteCount) bytes cannot be mapped: errno \(errno)")
        }
        return unsafe UnsafeMutableRawBufferPointer(start: address, count: byteCount)
    }
}
