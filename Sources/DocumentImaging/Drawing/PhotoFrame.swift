/// A passport-style photograph, schematic: head and shoulders on a plain ground.
package struct PhotoFrame: Codable, Hashable, Sendable {
    package enum Ground: String, Codable, Sendable {
        case red, blue, white
    }

    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double
    package var ground: Ground
    /// Varies hair, skin and clothes.
    package var seed: UInt64

    package init(x: Double, y: Double, width: Double, height: Double, ground: Ground, seed: UInt64) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
        self.ground = ground
        self.seed = seed
    }

    func draw(on canvas: DrawingCanvas) {
        var random = SplitMix(seed: seed)
        let grounds: [Ground: Ink] = [
            .red: Ink(0.78, 0.1, 0.12), .blue: Ink(0.12, 0.3, 0.72), .white: Ink(0.95, 0.95, 0.95),
        ]
        let tone = 0.75 + random.unit() * 0.15
        let skin = Ink(tone, tone * 0.78, tone * 0.62)
        let hair = Ink(0.1, 0.08, 0.07)
        let cloth = random.unit() < 0.5 ? Ink(0.93, 0.93, 0.95) : Ink(0.2, 0.22, 0.3)
        canvas.save()
        defer { canvas.restore() }
        canvas.rectangle(x: x, y: y, width: width, height: height, radius: 0)
        canvas.clip()
        canvas.rectangle(x: x, y: y, width: width, height: height, radius: 0)
        canvas.fill(grounds[ground] ?? .white)
        let middle = x + width / 2
        canvas.ellipse(x: middle, y: y + height * 1.02, across: width * 0.42, down: height * 0.3)
        canvas.fill(cloth)
        canvas.rectangle(
            x: middle - width * 0.09, y: y + height * 0.58, width: width * 0.18, height: height * 0.2,
            radius: 0)
        canvas.fill(skin)
        canvas.ellipse(x: middle, y: y + height * 0.38, across: width * 0.25, down: height * 0.24)
        canvas.fill(hair)
        canvas.ellipse(x: middle, y: y + height * 0.43, across: width * 0.21, down: height * 0.22)
        canvas.fill(skin)
        for side in [-1.0, 1.0] {
            canvas.ellipse(
                x: middle + side * width * 0.085, y: y + height * 0.41, across: width * 0.022,
                down: height * 0.012)
        }
        canvas.fill(hair)
        canvas.move(middle - width * 0.06, y + height * 0.54)
        canvas.curve(
            middle - width * 0.02, y + height * 0.56, middle + width * 0.02, y + height * 0.56,
            middle + width * 0.06, y + height * 0.54)
        canvas.stroke(Ink(0.5, 0.2, 0.2), thickness: width * 0.012)
    }
}
