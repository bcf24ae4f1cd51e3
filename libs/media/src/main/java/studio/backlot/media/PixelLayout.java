package studio.backlot.media;

/** How the bytes of a frame lie. */
public enum PixelLayout {
    /** A luma plane, then U and V at half width and height; BT.709 limited range as in the file. */
    I420("yuv420p") {
        @Override
        public int bytes(int width, int height) {
            return width * height * 3 / 2;
        }
    },
    /** Red, green, blue, a byte each, row by row; sRGB-like full range. */
    RGB("rgb24") {
        @Override
        public int bytes(int width, int height) {
            return width * height * 3;
        }
    };

    private final String pixelFormat;

    PixelLayout(String pixelFormat) {
        this.pixelFormat = pixelFormat;
    }

    /** Its name in ffmpeg. */
    String pixelFormat() {
        return pixelFormat;
    }

    /** Bytes of one frame. */
    public abstract int bytes(int width, int height);
}
