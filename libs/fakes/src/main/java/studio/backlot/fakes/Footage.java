package studio.backlot.fakes;

import java.util.Optional;

/** What a fake films with. */
@FunctionalInterface
public interface Footage {

    /** An MP4. */
    byte[] film(Wanted wanted);

    /**
     * What a call asks for.
     *
     * @param seconds of the answer
     */
    record Wanted(String words, int width, int height, long seconds, long seed, Optional<Extending> extending) {

        /** Of a call that extends nothing. */
        public Wanted(String words, int width, int height, long seconds, long seed) {
            this(words, width, height, seconds, seed, Optional.empty());
        }

        /** The same as an answer of so many seconds to a call that extends a video. */
        public Wanted extending(Extending other, long length) {
            return new Wanted(words, width, height, length, seed, Optional.of(other));
        }

        /** Second of the whole picture that the answer begins with. */
        public long from() {
            return extending.map(video -> video.at() - video.given()).orElse(0L);
        }

        /**
         * In the terms of most interfaces.
         *
         * @param aspectRatio such as {@code 16:9}
         * @param resolution such as {@code 720p} or {@code 4k}: of the shorter side
         */
        public static Wanted of(String words, String aspectRatio, String resolution, long seconds, long seed) {
            int shorter = resolution.equalsIgnoreCase("4k")
                    ? 2160
                    : Integer.parseInt(resolution.substring(0, resolution.length() - 1));
            int longer = shorter * 16 / 9;
            boolean upright = aspectRatio.equals("9:16");
            return new Wanted(words, upright ? shorter : longer, upright ? longer : shorter, seconds, seed);
        }
    }

    /**
     * A video that the answer goes on from.
     *
     * @param at seconds of the whole picture before what is added
     * @param given seconds at the beginning of the answer that show what is there already
     */
    record Extending(long at, long given) {}
}
