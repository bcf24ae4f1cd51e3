package studio.backlot.marketing.trailer;

import java.nio.file.Path;
import java.util.OptionalLong;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;

/** Frames of one segment in the trailer's size; goes on with its last frame when there are no more. */
interface FrameSource extends AutoCloseable {

    /** Writes the next frame. */
    void next(byte[] i420);

    @Override
    void close();

    /** The same frame for ever. */
    static FrameSource still(byte[] i420) {
        return new FrameSource() {
            @Override
            public void next(byte[] frame) {
                System.arraycopy(i420, 0, frame, 0, frame.length);
            }

            @Override
            public void close() {}
        };
    }

    /** The middle of a clip's frames, from {@code first} on. */
    static FrameSource clip(MediaTools tools, Path clip, long first, FilmFormat trailer) {
        return new Clip(FrameDecoder.open(tools, clip, PixelLayout.I420, first, OptionalLong.empty()), trailer);
    }

    /** Frames of a file, cropped. */
    final class Clip implements FrameSource {
        private final FrameDecoder decoder;
        private final FilmFormat trailer;
        private final byte[] whole;

        private Clip(FrameDecoder decoder, FilmFormat trailer) {
            this.decoder = decoder;
            this.trailer = trailer;
            this.whole = new byte[decoder.frameBytes()];
        }

        @Override
        public void next(byte[] frame) {
            decoder.read(whole);
            int width = decoder.width();
            int height = decoder.height();
            crop(new Plane(0, width, height), new Plane(0, trailer.width(), trailer.height()), frame);
            Plane from = new Plane(width * height, width / 2, height / 2);
            Plane to = new Plane(trailer.width() * trailer.height(), trailer.width() / 2, trailer.height() / 2);
            crop(from, to, frame);
            crop(from.following(), to.following(), frame);
        }

        private void crop(Plane from, Plane to, byte[] frame) {
            int left = (from.width - to.width) / 2;
            int top = (from.height - to.height) / 2;
            for (int y = 0; y < to.height; y++) {
                int source = from.offset + (top + y) * from.width + left;
                System.arraycopy(whole, source, frame, to.offset + y * to.width, to.width);
            }
        }

        @Override
        public void close() {
            decoder.close();
        }

        private record Plane(int offset, int width, int height) {
            Plane following() {
                return new Plane(offset + width * height, width, height);
            }
        }
    }
}
