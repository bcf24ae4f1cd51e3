package studio.backlot.render.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import studio.backlot.render.animatic.Animatic;

/**
 * Every subject of the gallery looks as it was accepted. What differs lies in {@code target/gallery}: as it is, as it was, and
 * where. To accept what is drawn now: {@code mvn -pl render-service -am test -Dtest=GoldenImagesTest -Dbacklot.update=true
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class GoldenImagesTest {

    private static final boolean UPDATE = Boolean.getBoolean("backlot.update");
    private static final Path ACCEPTED = Path.of("src", "test", "resources", "gallery");
    private static final Path SEEN = Path.of("target", "gallery");

    /** Share of the page's size at which pictures are drawn; they are kept at a third of that, without visible grain. */
    private static final double DRAWN = 0.45;

    private record Golden(String name, Subject subject) {

        Path accepted() {
            return ACCEPTED.resolve(name + ".png");
        }

        /** What is wrong, if anything. */
        Optional<String> check(Animatic animatic) {
            BufferedImage actual = Reduced.of(subject.motif().draw(animatic, DRAWN));
            if (UPDATE) {
                accept(actual);
            }
            if (!Files.exists(accepted())) {
                write(actual, SEEN.resolve(name + "-actual.png"));
                return Optional.of("is new");
            }
            BufferedImage expected = read(accepted());
            Comparison comparison = Comparison.of(actual, expected);
            if (comparison.accepted()) {
                return Optional.empty();
            }
            write(actual, SEEN.resolve(name + "-actual.png"));
            write(expected, SEEN.resolve(name + "-expected.png"));
            write(Reduced.difference(actual, expected), SEEN.resolve(name + "-difference.png"));
            return Optional.of(comparison.toString());
        }

        /** A picture in which nobody sees a change stays as it is, so that a change of many shows which ones it changed. */
        private void accept(BufferedImage actual) {
            if (!Files.exists(accepted())
                    || !Comparison.of(actual, read(accepted())).accepted()) {
                write(actual, accepted());
            }
        }
    }

    @Test
    void every_subject_looks_as_it_was_accepted() {
        Map<String, String> wrong = new TreeMap<>();
        ThreadLocal<Animatic> renderer = ThreadLocal.withInitial(Animatic::new);
        List<Golden> goldens = goldens();
        Map<String, Optional<String>> checked = new TreeMap<>();
        goldens.parallelStream().forEach(golden -> {
            Optional<String> found = golden.check(renderer.get());
            synchronized (checked) {
                checked.put(golden.name(), found);
            }
        });
        checked.forEach((name, found) -> found.ifPresent(what -> wrong.put(name, what)));
        assertThat(wrong).as("see %s; accept with -Dbacklot.update=true", SEEN).isEmpty();
    }

    @Test
    void nothing_is_kept_that_is_not_in_the_gallery() throws IOException {
        List<Path> known = goldens().stream().map(Golden::accepted).toList();
        List<Path> left = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ACCEPTED)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !known.contains(file))
                    .forEach(left::add);
        }
        if (UPDATE) {
            for (Path file : left) {
                Files.delete(file);
            }
            left.clear();
        }
        assertThat(left).isEmpty();
    }

    private static List<Golden> goldens() {
        return Chapters.all().stream()
                .flatMap(chapter -> chapter.subjects().stream()
                        .map(subject -> new Golden(chapter.name() + "/" + subject.word(), subject)))
                .toList();
    }

    private static BufferedImage read(Path file) {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
