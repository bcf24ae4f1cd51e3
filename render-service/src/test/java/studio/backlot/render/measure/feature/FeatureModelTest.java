package studio.backlot.render.measure.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.backlot.render.measure.feature.FeatureModel.Size;

/** Models that see a few mean colours; what they are is written in {@code features/models.py}. */
class FeatureModelTest {
    private static final Path MODELS = Path.of("src", "test", "resources", "features");
    private static final Offset<Double> SINGLE = within(1e-5);

    @TempDir
    private Path folder;

    @Test
    void sees_a_picture_in_the_size_and_the_colours_that_it_has_learnt_from() {
        try (FeatureModel model = FeatureModel.open(MODELS.resolve("grid.onnx"), Normalisation.IMAGENET)) {
            assertThat(model.size()).isEqualTo(new Size(64, 64));
            double[] seen = model.features(halves(model.size()));
            assertThat(seen).hasSize(48);
            assertThat(Arrays.copyOfRange(seen, 0, 4))
                    .containsExactly(new double[] {red(255), red(255), red(51), red(51)}, SINGLE);
            assertThat(seen[16]).isCloseTo((0 - 0.456) / 0.224, SINGLE);
            assertThat(seen[32]).isCloseTo((102 / 255.0 - 0.406) / 0.225, SINGLE);
        }
    }

    @Test
    void the_first_token_speaks_for_the_picture_and_an_open_size_is_224() {
        try (FeatureModel model = FeatureModel.open(MODELS.resolve("tokens.onnx"), Normalisation.CLIP)) {
            assertThat(model.size()).isEqualTo(new Size(224, 224));
            double[] seen = model.features(halves(model.size()));
            assertThat(seen).hasSize(3);
            assertThat(seen[0]).isCloseTo((1 - 0.48145466) / 0.26862954, SINGLE);
            assertThat(seen[1]).isCloseTo((0 - 0.4578275) / 0.26130258, SINGLE);
        }
    }

    @Test
    void what_is_no_model_of_pictures_is_refused_by_its_name() throws IOException {
        Path words = MODELS.resolve("words.onnx");
        assertThatThrownBy(() -> FeatureModel.open(words, Normalisation.CLIP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(words + ": expected pictures, float[n, 3, height, width], not ");
        Path nothing = Files.writeString(folder.resolve("model.onnx"), "no model");
        assertThatThrownBy(() -> FeatureModel.open(nothing, Normalisation.CLIP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(nothing + " is no ONNX model: ");
        Path nowhere = folder.resolve("nowhere.onnx");
        assertThatThrownBy(() -> FeatureModel.open(nowhere, Normalisation.CLIP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(nowhere + " is no ONNX model: ");
    }

    private static double red(int value) {
        return (value / 255.0 - 0.485) / 0.229;
    }

    /** Left (255, 0, 102), right (51, 0, 102). */
    private static byte[] halves(Size size) {
        byte[] rgb = new byte[size.width() * size.height() * 3];
        for (int at = 0; at < rgb.length; at += 3) {
            boolean left = at / 3 % size.width() < size.width() / 2;
            rgb[at] = (byte) (left ? 255 : 51);
            rgb[at + 2] = 102;
        }
        return rgb;
    }
}
