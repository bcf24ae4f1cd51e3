package studio.backlot.render.footage.placing;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.media.Framing;
import studio.backlot.media.MediaTools;
import studio.backlot.media.PixelLayout;
import studio.backlot.media.Rgb;
import studio.backlot.render.animatic.Animatic;
import studio.backlot.render.animatic.Layers;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.correct.PlateLock;
import studio.backlot.render.measure.picture.Mask;
import studio.backlot.render.measure.picture.Picture;

/** Makes one picture of footage and what it is composed with, frame after frame. */
public final class Compositor implements AutoCloseable {
    private final Composition composition;
    private final FilmFormat format;
    private final Optional<ShotScript> script;
    private final Optional<Strip> matte;
    private final Optional<Strip> plate;
    private final Animatic animatic = new Animatic();

    /**
     * Opens what the composition needs.
     *
     * @param script what is drawn, when something is
     * @param files where assets are
     */
    Compositor(
            MediaTools tools,
            Composition composition,
            FilmFormat format,
            Optional<ShotScript> script,
            Function<AssetRef, Path> files) {
        this.composition = composition;
        this.format = format;
        this.script = script;
        Function<Composition.Layer, Strip> opened =
                layer -> Strip.open(tools, files.apply(layer.original()), 0, format, Framing.CROP, PixelLayout.RGB);
        this.matte = composition.matte().map(opened);
        this.plate = composition.plate().map(opened);
    }

    Picture frame(long at, Picture footage) {
        if (composition.showsCharacters()) {
            return laid(drawn(at), Set.of(Layers.Kind.SHADOW, Layers.Kind.CHARACTER), footage);
        }
        Picture behind = plate.map(strip -> picture(strip, at)).orElseGet(() -> set(drawn(at)));
        return composition
                .key()
                .map(key -> key.over(footage, behind))
                .orElseGet(() -> PlateLock.over(behind, footage, mask(at)));
    }

    private Picture picture(Strip strip, long at) {
        return Picture.ofBytes(strip.frame(at), format.width(), format.height());
    }

    private Mask mask(long at) {
        int[] pixels = picture(matte.orElseThrow(), at).pixels();
        float[] weights = new float[pixels.length];
        for (int pixel = 0; pixel < pixels.length; pixel++) {
            weights[pixel] = (pixels[pixel] >> 8 & 255) / 255f;
        }
        return new Mask(format.width(), format.height(), weights);
    }

    private Layers drawn(long at) {
        return animatic.layers(script.orElseThrow(), at);
    }

    /** The set without people, with its air. */
    private static Picture set(Layers layers) {
        return laid(layers, Set.of(Layers.Kind.AIR), Picture.of(layers.plate()));
    }

    /** Overlays over a picture, as {@link Layers} says. */
    public static Picture laid(Layers layers, Set<Layers.Kind> kinds, Picture below) {
        int[] pixels = below.pixels();
        for (Layers.Overlay overlay : layers.overlays()) {
            if (kinds.contains(overlay.kind())) {
                lay(overlay, pixels);
            }
        }
        return new Picture(below.width(), below.height(), pixels);
    }

    private static void lay(Layers.Overlay overlay, int[] pixels) {
        BufferedImage colour = overlay.colour();
        int width = colour.getWidth();
        int[] colours = Rgb.of(colour);
        int[] matte = overlay.matte().getRaster().getSamples(0, 0, width, colour.getHeight(), 0, (int[]) null);
        for (int at = 0; at < pixels.length; at++) {
            int laid = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int under = pixels[at] >> shift & 255;
                int over = colours[at] >> shift & 255;
                laid |= Math.min(255, over + Math.round(under * (255 - matte[at]) / 255f)) << shift;
            }
            pixels[at] = laid;
        }
    }

    @Override
    public void close() {
        matte.ifPresent(Strip::close);
        plate.ifPresent(Strip::close);
    }
}
