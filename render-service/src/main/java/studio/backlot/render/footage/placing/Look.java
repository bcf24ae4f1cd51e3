package studio.backlot.render.footage.placing;

import java.util.List;
import studio.backlot.render.measure.colour.Lab;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Palette;
import studio.backlot.render.measure.picture.Picture;

/**
 * How pictures of a shot look as a whole.
 *
 * @param palette of all of them together
 * @param lightFromLeft how much lighter the left third is than the right, CIELAB; the light comes from the right when negative
 */
public record Look(Palette palette, double lightFromLeft) {

    /** Of one picture or more. */
    public static Look of(List<Picture> pictures) {
        List<Palette> palettes = pictures.stream()
                .map(picture -> Palette.of(picture, Mask.all(picture.width(), picture.height(), true)))
                .toList();
        double light =
                pictures.stream().mapToDouble(Look::lightFromLeft).average().orElse(0);
        return new Look(pooled(palettes), light);
    }

    /** What several looks have in common: each counts the same. */
    public static Palette together(List<Look> looks) {
        return pooled(looks.stream().map(Look::palette).toList());
    }

    private static double lightFromLeft(Picture picture) {
        int third = picture.width() / 3;
        return lightness(picture, 0, third) - lightness(picture, picture.width() - third, picture.width());
    }

    private static double lightness(Picture picture, int left, int right) {
        double sum = 0;
        for (int y = 0; y < picture.height(); y++) {
            for (int x = left; x < right; x++) {
                sum += Lab.of(picture.at(x, y)).l();
            }
        }
        return sum / Math.max(1, (right - left) * picture.height());
    }

    private static Palette pooled(List<Palette> palettes) {
        double[] mean = new double[3];
        double[] square = new double[3];
        double area = 0;
        for (Palette palette : palettes) {
            double[] means = coordinates(palette.mean());
            double[] deviations = coordinates(palette.deviation());
            for (int i = 0; i < 3; i++) {
                mean[i] += means[i] / palettes.size();
                square[i] += (deviations[i] * deviations[i] + means[i] * means[i]) / palettes.size();
            }
            area += palette.area();
        }
        return new Palette(
                new Lab(mean[0], mean[1], mean[2]),
                new Lab(deviation(square[0], mean[0]), deviation(square[1], mean[1]), deviation(square[2], mean[2])),
                area);
    }

    private static double[] coordinates(Lab colour) {
        return new double[] {colour.l(), colour.a(), colour.b()};
    }

    private static double deviation(double square, double mean) {
        return Math.sqrt(Math.max(0, square - mean * mean));
    }
}
