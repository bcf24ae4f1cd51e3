package studio.backlot.render.footage.placing;

import java.util.function.UnaryOperator;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.picture.Picture;

/** A change of colours as a table of 33 steps a channel, between which it is interpolated in all three directions. */
public final class ColourTable {
    private static final int STEPS = 33;
    private static final float SCALE = (STEPS - 1) / 255f;

    private final float[] nodes;

    private ColourTable(float[] nodes) {
        this.nodes = nodes;
    }

    public static ColourTable of(UnaryOperator<Lab> change) {
        float[] nodes = new float[STEPS * STEPS * STEPS * 3];
        int at = 0;
        for (int red = 0; red < STEPS; red++) {
            for (int green = 0; green < STEPS; green++) {
                for (int blue = 0; blue < STEPS; blue++) {
                    int rgb = change.apply(Lab.of(red / (double) SCALE, green / (double) SCALE, blue / (double) SCALE))
                            .rgb();
                    nodes[at++] = rgb >> 16 & 255;
                    nodes[at++] = rgb >> 8 & 255;
                    nodes[at++] = rgb & 255;
                }
            }
        }
        return new ColourTable(nodes);
    }

    public Picture apply(Picture picture) {
        int[] pixels = picture.pixels();
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = moved(pixels[at]);
        }
        return new Picture(picture.width(), picture.height(), pixels);
    }

    private int moved(int rgb) {
        float red = (rgb >> 16 & 255) * SCALE;
        float green = (rgb >> 8 & 255) * SCALE;
        float blue = (rgb & 255) * SCALE;
        int r = Math.min((int) red, STEPS - 2);
        int g = Math.min((int) green, STEPS - 2);
        int b = Math.min((int) blue, STEPS - 2);
        int node = ((r * STEPS + g) * STEPS + b) * 3;
        int moved = 0;
        for (int channel = 0; channel < 3; channel++) {
            float near = plane(node + channel, green - g, blue - b);
            float far = plane(node + STEPS * STEPS * 3 + channel, green - g, blue - b);
            moved = moved << 8 | Math.round(near + (far - near) * (red - r));
        }
        return moved;
    }

    private float plane(int node, float green, float blue) {
        float near = nodes[node] + (nodes[node + 3] - nodes[node]) * blue;
        int next = node + STEPS * 3;
        float far = nodes[next] + (nodes[next + 3] - nodes[next]) * blue;
        return near + (far - near) * green;
    }
}
