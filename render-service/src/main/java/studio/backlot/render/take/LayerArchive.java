package studio.backlot.render.take;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.kit.json.Json;
import studio.backlot.render.animatic.Layers;
import studio.backlot.render.animatic.TrackFrame;

/** The parts of a frame as a ZIP of PNG files and a list of them, {@code layers.json}. */
public final class LayerArchive {
    private static final String FORMULA = "min(255, colour + round(under * (255 - matte) / 255))";

    private LayerArchive() {}

    /** Writes the archive; {@code out} stays open. */
    public static void write(Layers layers, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(0);
        picture(zip, "picture.png", layers.picture());
        picture(zip, "drawing.png", layers.drawing());
        picture(zip, "plate.png", layers.plate());
        picture(zip, "depth.png", layers.depth());
        List<Listed> listed = new ArrayList<>();
        for (Layers.Overlay overlay : layers.overlays()) {
            Listed names = Listed.of(listed.size() + 1, overlay);
            picture(zip, names.colour(), overlay.colour());
            picture(zip, names.matte(), overlay.matte());
            listed.add(names);
        }
        entry(
                zip,
                "layers.json",
                Json.write(new Index(FORMULA, "plate.png", listed, "drawing.png", layers.track()))
                        .getBytes(StandardCharsets.UTF_8));
        zip.finish();
    }

    private static void picture(ZipOutputStream zip, String name, BufferedImage image) throws IOException {
        entry(zip, name, Png.bytes(image));
    }

    /** Without the time of day: equal layers are equal archives. */
    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * What the archive holds.
     *
     * @param formula how an overlay is laid over what is under it, for each channel
     * @param overlays in the order in which they are laid over the plate
     * @param drawing what that gives, to the bit
     */
    private record Index(String formula, String plate, List<Listed> overlays, String drawing, TrackFrame track) {}

    private record Listed(Layers.Kind kind, Optional<CharacterId> who, String colour, String matte) {
        static Listed of(int number, Layers.Overlay overlay) {
            String what = overlay.kind().name().toLowerCase(Locale.ROOT);
            String name = overlay.who().map(who -> what + "-" + who.value()).orElse(what);
            String file = "%02d-%s".formatted(number, name);
            return new Listed(overlay.kind(), overlay.who(), file + ".png", file + "-matte.png");
        }
    }
}
