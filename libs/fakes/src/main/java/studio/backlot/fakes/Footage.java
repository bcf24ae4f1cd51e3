package studio.backlot.fakes;

/** What a fake films with. */
@FunctionalInterface
public interface Footage {

    /** An MP4. */
    byte[] film(Wanted wanted);

    /** What a call asks for. */
    record Wanted(String words, int width, int height, long seconds, long seed) {

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
}
