package studio.backlot.media;

import java.util.List;

/**
 * H.264 encoders, best first. One film is made with one of them: files of the same encoder, format and {@link Encoding} have the
 * same parameter sets and join by copying. Both run on one thread, so that their output does not depend on the machine's cores.
 */
public enum H264 {
    OPENH264("libopenh264") {
        @Override
        List<String> arguments(Encoding encoding) {
            return List.of(
                    "-c:v", encoder(),
                    "-threads", "1",
                    "-slices", "1",
                    "-profile:v", "high",
                    "-coder", "cavlc",
                    "-rc_mode", "quality",
                    "-allow_skip_frames", "0",
                    "-b:v", Integer.toString(encoding.bitsPerSecond()),
                    "-g", Integer.toString(encoding.keyFrameEvery()));
        }
    },
    X264("libx264") {
        @Override
        List<String> arguments(Encoding encoding) {
            return List.of(
                    "-c:v", encoder(),
                    "-threads", "1",
                    "-preset", "veryfast",
                    "-tune", "animation",
                    "-bf", "0",
                    "-sc_threshold", "0",
                    "-b:v", Integer.toString(encoding.bitsPerSecond()),
                    "-maxrate", Integer.toString(encoding.bitsPerSecond() * 2),
                    "-bufsize", Integer.toString(encoding.bitsPerSecond() * 2),
                    "-g", Integer.toString(encoding.keyFrameEvery()),
                    "-keyint_min", Integer.toString(encoding.keyFrameEvery()));
        }
    };

    private final String encoder;

    H264(String encoder) {
        this.encoder = encoder;
    }

    /** Its name in ffmpeg. */
    String encoder() {
        return encoder;
    }

    abstract List<String> arguments(Encoding encoding);
}
