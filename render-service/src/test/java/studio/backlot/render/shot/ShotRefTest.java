package studio.backlot.render.shot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.backlot.contracts.id.ProductionRef;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;

class ShotRefTest {
    @Test
    void a_reference_is_read_as_it_is_written() {
        ShotRef ref = new ShotRef(new ProductionRef(new ProjectId("the-last.algorithm"), 12), new ShotId("12B"));

        assertThat(ref).hasToString("the-last.algorithm@12:12B");
        assertThat(ShotRef.parse(ref.toString())).contains(ref);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "film",
                "film@1",
                "film@0:1A",
                "film@x:1A",
                "film@1:",
                "@1:1A",
                "film@1:1A:2",
                "film@99999999999:1A",
                "..@1:-"
            })
    void what_is_no_reference_is_none(String text) {
        assertThat(ShotRef.parse(text)).isEmpty();
    }
}
