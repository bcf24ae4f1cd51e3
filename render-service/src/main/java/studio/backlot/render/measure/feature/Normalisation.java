package studio.backlot.render.measure.feature;

/** How the colours of a picture are scaled for a model: as those were that it has learnt from. */
public record Normalisation(Scale red, Scale green, Scale blue) {
    /** Of DINO and most others: mean and deviation of ImageNet. */
    public static final Normalisation IMAGENET =
            new Normalisation(new Scale(0.485, 0.229), new Scale(0.456, 0.224), new Scale(0.406, 0.225));

    /** A. Radford et al.: Learning Transferable Visual Models From Natural Language Supervision. 2021; as in OpenAI's CLIP. */
    public static final Normalisation CLIP = new Normalisation(
            new Scale(0.48145466, 0.26862954), new Scale(0.4578275, 0.26130258), new Scale(0.40821073, 0.27577711));

    private static final int CHANNELS = 3;

    /** Of one channel, 0 to 1. */
    public record Scale(double mean, double deviation) {
        private float of(byte value) {
            return (float) ((Byte.toUnsignedInt(value) / 255.0 - mean) / deviation);
        }
    }

    /** A picture's channels one after the other, from pixels of 8 bits a channel. */
    float[] planes(byte[] rgb) {
        int pixels = rgb.length / CHANNELS;
        float[] planes = new float[rgb.length];
        for (int at = 0; at < pixels; at++) {
            planes[at] = red.of(rgb[CHANNELS * at]);
            planes[pixels + at] = green.of(rgb[CHANNELS * at + 1]);
            planes[2 * pixels + at] = blue.of(rgb[CHANNELS * at + 2]);
        }
        return planes;
    }
}
