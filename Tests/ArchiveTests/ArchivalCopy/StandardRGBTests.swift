import Archive
import CLCMS2
import Testing

@Suite("The profile of sRGB")
struct StandardRGBTests {
    @Test("Little CMS reads it, and finds the colours of its own sRGB")
    func colours() throws {
        let bytes = StandardRGB.profile
        guard let ours = unsafe cmsOpenProfileFromMem(bytes, UInt32(bytes.count)),
            let theirs = unsafe cmsCreate_sRGBProfile(), let lab = unsafe cmsCreateLab4Profile(nil)
        else {
            Issue.record("no profile")
            return
        }
        defer {
            unsafe cmsCloseProfile(ours)
            unsafe cmsCloseProfile(theirs)
            unsafe cmsCloseProfile(lab)
        }
        let (kind, space, version) = unsafe (
            cmsGetDeviceClass(ours), cmsGetColorSpace(ours), cmsGetProfileVersion(ours)
        )
        #expect(kind == cmsSigDisplayClass && space == cmsSigRgbData && abs(version - 4.2) < 0.01)
        // 8 bits RGB; doubles of Lab (lcms2.h: PT_RGB 4, PT_Lab 10, FLOAT_SH 22, COLORSPACE_SH 16, CHANNELS_SH 3).
        let (rgb, double) = (UInt32(4 << 16 | 3 << 3 | 1), UInt32(1 << 22 | 10 << 16 | 3 << 3))
        let flags = UInt32(cmsFLAGS_NOOPTIMIZE)
        guard let one = unsafe cmsCreateTransform(ours, rgb, lab, double, 1, flags),
            let other = unsafe cmsCreateTransform(theirs, rgb, lab, double, 1, flags)
        else {
            Issue.record("no transform")
            return
        }
        defer {
            unsafe cmsDeleteTransform(one)
            unsafe cmsDeleteTransform(other)
        }
        var worst = 0.0
        for level in 0..<17 * 17 * 17 {
            let pixel = [level / 289, level / 17 % 17, level % 17].map { UInt8($0 * 255 / 16) }
            var (left, right) = ([0.0, 0, 0], [0.0, 0, 0])
            unsafe cmsDoTransform(one, pixel, &left, 1)
            unsafe cmsDoTransform(other, pixel, &right, 1)
            for (one, other) in zip(left, right) { worst = max(worst, abs(one - other)) }
        }
        // A hundredth of what an eye can tell.
        #expect(worst < 0.05, "\(worst)")
    }
}
