package studio.backlot.render.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Expression;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.render.SampleShots;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Picture;

class ReferenceSheetTest {
    private static final CastMember EMMA = SampleShots.emma();
    private static final AssetRef PORTRAIT = new AssetRef("a".repeat(64), "image/png", 7);
    private static final AssetRef OTHER = new AssetRef("b".repeat(64), "image/png", 7);

    @Test
    void a_model_is_shown_the_portrait_and_asked_for_what_the_built_in_sheet_has() {
        Picture portrait = new Picture(Reference.Role.PORTRAIT, "image/png", new byte[] {1});
        ImageOrder order = ReferenceSheet.order(EMMA, "one", portrait);
        assertThat(order.pictures()).containsExactly(portrait);
        assertThat(order.words())
                .startsWith("Picture 1: the master portrait of Emma.")
                .contains("from the front, three quarters, from the side, from the back")
                .contains("Emma, always the same: a slim woman of 26")
                .contains("Emma wears ")
                .contains(Arrays.stream(Expression.values())
                        .map(expression -> expression.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    @Test
    void a_sheet_is_known_by_portrait_provider_model_and_look() {
        String key = ReferenceSheet.key(EMMA, "gemini", "one", PORTRAIT);
        CastMember anna = SampleShots.person("emma", "Anna", "en");
        assertThat(ReferenceSheet.key(EMMA, "gemini", "one", PORTRAIT)).isEqualTo(key);
        assertThat(ReferenceSheet.key(EMMA, "gemini", "one", OTHER)).isNotEqualTo(key);
        assertThat(ReferenceSheet.key(EMMA, "openrouter", "one", PORTRAIT)).isNotEqualTo(key);
        assertThat(ReferenceSheet.key(EMMA, "gemini", "two", PORTRAIT)).isNotEqualTo(key);
        assertThat(ReferenceSheet.key(anna, "gemini", "one", PORTRAIT)).isNotEqualTo(key);
    }

    @Test
    void nothing_of_a_sheet_is_cut_off() {
        BufferedImage whole = ReferenceSheet.whole(new BufferedImage(1264, 848, BufferedImage.TYPE_INT_ARGB));
        assertThat(whole.getWidth()).isEqualTo(1264);
        assertThat(whole.getHeight()).isEqualTo(848);
        assertThat(whole.getRGB(0, 847)).isEqualTo(Color.LIGHT_GRAY.getRGB());
    }
}
