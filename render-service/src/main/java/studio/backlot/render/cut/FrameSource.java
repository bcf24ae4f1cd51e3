package studio.backlot.render.cut;

import java.util.Optional;
import java.util.OptionalLong;
import studio.backlot.media.FrameDecoder;
import studio.backlot.media.MediaException;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.render.animatic.Animatic;

/** Frames of takes, drawn or read; reading is quick when they are asked for in order. Belongs to one thread at a time. */
final class FrameSource implements AutoCloseable {
    private final MediaTools tools;
    private final Animatic animatic = new Animatic();
    private Playback playback = Playback.none();

    FrameSource(MediaTools tools) {
        this.tools = tools;
    }

    /** One frame as I420. */
    void frame(Footing footing, long number, byte[] into) {
        switch (footing) {
            case Footing.Drawn(var script) -> animatic.frame(script, number, into);
            case Footing.Part part -> frame(part.whole(), part.in() + number, into);
            case Footing.Real real -> read(real, Math.clamp(number, 0, real.frames() - 1), into);
        }
    }

    private void read(Footing.Real real, long number, byte[] into) {
        if (!playback.shows(real) || number < playback.next - 1) {
            close();
            playback = Playback.open(tools, real, number);
        }
        while (playback.next <= number) {
            playback.read();
        }
        System.arraycopy(playback.frame, 0, into, 0, into.length);
    }

    @Override
    public void close() {
        playback.close();
        playback = Playback.none();
    }

    /** An open file and the frame that was read from it last. */
    private static final class Playback {
        private final Optional<Footing.Real> real;
        private final Optional<FrameDecoder> decoder;
        private final byte[] frame;
        private long next;

        private Playback(Optional<Footing.Real> real, Optional<FrameDecoder> decoder, int bytes, long next) {
            this.real = real;
            this.decoder = decoder;
            this.frame = new byte[bytes];
            this.next = next;
        }

        static Playback none() {
            return new Playback(Optional.empty(), Optional.empty(), 0, 0);
        }

        static Playback open(MediaTools tools, Footing.Real real, long first) {
            FrameDecoder decoder =
                    FrameDecoder.open(tools, real.picture(), PixelLayout.I420, first, OptionalLong.empty());
            return new Playback(Optional.of(real), Optional.of(decoder), decoder.frameBytes(), first);
        }

        boolean shows(Footing.Real other) {
            return real.filter(other::equals).isPresent();
        }

        void read() {
            if (!decoder.orElseThrow().read(frame)) {
                throw new MediaException.CorruptInput("The take ends before its frame " + next);
            }
            next++;
        }

        void close() {
            decoder.ifPresent(FrameDecoder::close);
        }
    }
}
