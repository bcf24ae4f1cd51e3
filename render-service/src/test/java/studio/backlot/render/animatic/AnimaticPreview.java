package studio.backlot.render.animatic;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.render.animatic.title.TitleCard;

/** Renders stills of sample scenes into a folder, to be looked at: {@code AnimaticPreview <folder> [name part]}. */
public final class AnimaticPreview {
    private final Path folder;
    private final String wanted;

    private AnimaticPreview(Path folder, String wanted) {
        this.folder = folder;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments.length > 0 ? arguments[0] : "target/preview"));
        AnimaticPreview preview = new AnimaticPreview(folder, arguments.length > 1 ? arguments[1] : "");
        preview.sheets();
        preview.titles();
        preview.scenes();
    }

    private void sheets() throws IOException {
        for (Map.Entry<String, List<ShotScript>> page : PreviewSheets.all().entrySet()) {
            if (page.getKey().contains(wanted)) {
                write(page.getKey(), PreviewSheets.grid(page.getValue()));
            }
        }
    }

    private void titles() throws IOException {
        for (StylePreset preset : StylePreset.values()) {
            String name = "title-" + preset.name().toLowerCase(Locale.ROOT);
            if (name.contains(wanted)) {
                TitleCard card = new TitleCard(
                        "The Last Algorithm",
                        List.of("A film by Backlot", "Drawn, spoken and scored without a camera"));
                write(name, card.still(new Style("t", preset, List.of(), Map.of()), FilmFormat.HD_720P24, 1.5));
            }
        }
    }

    private void scenes() throws IOException {
        Animatic animatic = new Animatic();
        for (Map.Entry<String, ShotScript> scene : PreviewScenes.all().entrySet()) {
            if (scene.getKey().contains(wanted)) {
                ShotScript script = scene.getValue();
                write(scene.getKey(), animatic.still(script, script.frames() * 3 / 4));
                Animatic.plan(script)
                        .warnings()
                        .forEach(warning -> System.out.println(scene.getKey() + ": " + warning));
            }
        }
    }

    private void write(String name, BufferedImage picture) throws IOException {
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    }
}
