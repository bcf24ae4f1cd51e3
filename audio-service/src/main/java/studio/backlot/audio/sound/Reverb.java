package studio.backlot.audio.sound;

/**
 * A room: eight delay lines fed back through a Hadamard matrix with high-frequency damping, behind two diffusing all-pass
 * filters per side (after Jot's feedback delay network). Wet signal only; stereo in, stereo out.
 */
public final class Reverb {

    /** How a room sounds: decay to −60 dB in seconds, size relative to a hall, damping corner in hertz, pre-delay. */
    public record Room(double decay, double size, double damping, double preDelay) {

        /** A small treated room, for voices. */
        public static final Room BOOTH = new Room(0.22, 0.22, 4_500, 0.004);
        /** A furnished room. */
        public static final Room CHAMBER = new Room(0.9, 0.5, 4_000, 0.012);
        /** A scoring stage, for music. */
        public static final Room STAGE = new Room(2.6, 1.0, 5_200, 0.024);
    }

    private static final int LINES = 8;
    private static final int[] LENGTHS = {1_499, 1_753, 2_039, 2_351, 2_687, 3_049, 3_433, 3_851};
    private static final int[] DIFFUSERS = {142, 379, 107, 277};

    private final float[][] lines = new float[LINES][];
    private final float[] feedback = new float[LINES];
    private final float[] damped = new float[LINES];
    private final int[] heads = new int[LINES];
    private final AllPass[] diffusers = new AllPass[4];
    private final float[] preLeft;
    private final float[] preRight;
    private final float damping;
    private final float[] out = new float[LINES];
    private int preHead;

    public Reverb(Room room) {
        for (int i = 0; i < LINES; i++) {
            int length = Math.max(64, (int) (LENGTHS[i] * room.size)) | 1;
            lines[i] = new float[length];
            feedback[i] = (float) (Math.pow(10, -3.0 * length / Rate.HZ / room.decay) / Math.sqrt(LINES));
        }
        for (int i = 0; i < diffusers.length; i++) {
            diffusers[i] = new AllPass(Math.max(16, (int) (DIFFUSERS[i] * (0.4 + 0.6 * room.size))));
        }
        int pre = Math.max(1, Rate.samples(room.preDelay));
        preLeft = new float[pre];
        preRight = new float[pre];
        damping = (float) Math.exp(-2 * Math.PI * room.damping / Rate.HZ);
    }

    /** Replaces what came in by what the room answers. */
    public void run(float[] left, float[] right, int count) {
        for (int i = 0; i < count; i++) {
            float l = preLeft[preHead];
            float r = preRight[preHead];
            preLeft[preHead] = left[i];
            preRight[preHead] = right[i];
            preHead = preHead + 1 == preLeft.length ? 0 : preHead + 1;
            l = diffusers[1].step(diffusers[0].step(l));
            r = diffusers[3].step(diffusers[2].step(r));
            turn(l, r);
            left[i] = (out[0] - out[2] + out[4] - out[6]) * 0.5f;
            right[i] = (out[1] - out[3] + out[5] - out[7]) * 0.5f;
        }
    }

    private void turn(float l, float r) {
        for (int k = 0; k < LINES; k++) {
            float heard = lines[k][heads[k]];
            damped[k] = heard + damping * (damped[k] - heard);
            out[k] = damped[k];
        }
        float a0 = out[0] + out[1];
        float a1 = out[0] - out[1];
        float a2 = out[2] + out[3];
        float a3 = out[2] - out[3];
        float a4 = out[4] + out[5];
        float a5 = out[4] - out[5];
        float a6 = out[6] + out[7];
        float a7 = out[6] - out[7];
        float b0 = a0 + a2;
        float b1 = a1 + a3;
        float b2 = a0 - a2;
        float b3 = a1 - a3;
        float b4 = a4 + a6;
        float b5 = a5 + a7;
        float b6 = a4 - a6;
        float b7 = a5 - a7;
        put(0, (b0 + b4) * feedback[0] + l);
        put(1, (b1 + b5) * feedback[1] + r);
        put(2, (b2 + b6) * feedback[2] + l);
        put(3, (b3 + b7) * feedback[3] + r);
        put(4, (b0 - b4) * feedback[4] - l);
        put(5, (b1 - b5) * feedback[5] - r);
        put(6, (b2 - b6) * feedback[6] + l);
        put(7, (b3 - b7) * feedback[7] + r);
    }

    private void put(int line, float value) {
        lines[line][heads[line]] = value;
        heads[line] = heads[line] + 1 == lines[line].length ? 0 : heads[line] + 1;
    }

    private static final class AllPass {

        private static final float GAIN = 0.6f;
        private final float[] memory;
        private int head;

        AllPass(int length) {
            memory = new float[length];
        }

        float step(float in) {
            float late = memory[head];
            float kept = in - GAIN * late;
            memory[head] = kept;
            head = head + 1 == memory.length ? 0 : head + 1;
            return late + GAIN * kept;
        }
    }
}
