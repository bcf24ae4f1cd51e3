package studio.backlot.render.portrait.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.render.SampleShots;
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.portrait.work.PortraitEngine.Commission;
import studio.backlot.render.provider.fake.UnaskedPainter;

class PortraitEngineTest {
    private static final CastMember EMMA = SampleShots.emma();

    @Test
    void unless_a_model_is_hired_the_built_in_engine_draws() {
        PortraitEngine engine = new PortraitEngine("animatic", List.of(UnaskedPainter.at(Optional.empty())));
        assertThat(engine.commission(EMMA)).isEmpty();
        assertThat(engine.key(EMMA)).isEqualTo(ReferencePortrait.key(EMMA));
    }

    @Test
    void whoever_is_hired_is_asked_with_the_model_of_the_deployment() {
        PortraitEngine engine = new PortraitEngine("lumen", List.of(UnaskedPainter.at(Optional.empty())));
        Commission commission = engine.commission(EMMA).orElseThrow();
        assertThat(commission.order()).isEqualTo(ReferencePortrait.order(EMMA, "lumen-2"));
        assertThat(engine.key(EMMA)).isEqualTo(commission.key()).isNotEqualTo(ReferencePortrait.key(EMMA));
    }

    @Test
    void a_name_that_nobody_has_ends_the_start_and_says_who_there_is() {
        assertThatThrownBy(() -> new PortraitEngine("parrot", List.of(UnaskedPainter.at(Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("BACKLOT_PORTRAITS_ENGINE: nobody is called 'parrot'; there are animatic, lumen");
    }
}
