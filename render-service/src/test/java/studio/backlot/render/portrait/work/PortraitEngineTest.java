package studio.backlot.render.portrait.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.money.Money;
import studio.backlot.render.SampleShots;
import studio.backlot.render.portrait.ReferencePortrait;
import studio.backlot.render.portrait.work.PortraitEngine.Commission;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ImageAccounts;
import studio.backlot.render.provider.ImageProvider;
import studio.backlot.wire.KeyField;
import studio.backlot.wire.Keys;

class PortraitEngineTest {
    private static final CastMember EMMA = SampleShots.emma();

    @Test
    void unless_a_model_is_hired_the_built_in_engine_draws() {
        PortraitEngine engine = new PortraitEngine("animatic", List.of(new Lumen()));
        assertThat(engine.commission(EMMA)).isEmpty();
        assertThat(engine.key(EMMA)).isEqualTo(ReferencePortrait.key(EMMA));
    }

    @Test
    void whoever_is_hired_is_asked_with_the_model_of_the_deployment() {
        PortraitEngine engine = new PortraitEngine("lumen", List.of(new Lumen()));
        Commission commission = engine.commission(EMMA).orElseThrow();
        assertThat(commission.order()).isEqualTo(ReferencePortrait.order(EMMA, "lumen-2"));
        assertThat(engine.key(EMMA)).isEqualTo(commission.key()).isNotEqualTo(ReferencePortrait.key(EMMA));
    }

    @Test
    void a_name_that_nobody_has_ends_the_start_and_says_who_there_is() {
        assertThatThrownBy(() -> new PortraitEngine("parrot", List.of(new Lumen())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("BACKLOT_PORTRAITS_ENGINE: nobody is called 'parrot'; there are animatic, lumen");
    }

    /** A provider that nobody asks here. */
    private static final class Lumen implements ImageAccounts {
        @Override
        public String provider() {
            return "lumen";
        }

        @Override
        public Optional<Money> imagePrice() {
            return Optional.empty();
        }

        @Override
        public List<KeyField> fields() {
            return List.of();
        }

        @Override
        public Optional<Keys> ofDeployment() {
            return Optional.empty();
        }

        @Override
        public ImageProvider open(Keys keys) {
            throw new AssertionError("nobody is to be asked");
        }

        @Override
        public String imageModel() {
            return "lumen-2";
        }

        @Override
        public ImageProvider images(Keys keys) {
            return open(keys);
        }

        @Override
        public Optional<Fault> check(Keys keys) {
            return Optional.empty();
        }
    }
}
