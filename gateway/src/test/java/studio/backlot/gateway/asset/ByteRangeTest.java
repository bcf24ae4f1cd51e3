package studio.backlot.gateway.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,0",
        "bytes=0-99,0,99",
        "bytes=0-1000,0,99",
        "bytes=40-,40,99",
        "bytes=-10,90,99",
        "bytes=-1000,0,99",
        "bytes=99-99,99,99"
    })
    void one_range_is_cut_to_the_body(String header, long first, long last) {
        assertThat(ByteRange.asked(Optional.of(header), 100))
                .isEqualTo(new ByteRange.Asked.Part(new ByteRange(first, last)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void a_range_beyond_the_body_cannot_be_had(String header) {
        assertThat(ByteRange.asked(Optional.of(header), 100)).isInstanceOf(ByteRange.Asked.Outside.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=0-1,4-5", "bytes=5-4", "bytes=-", "items=0-1", "nonsense", "bytes=99999999999999999999-"})
    void what_is_no_single_range_gets_the_whole(String header) {
        assertThat(ByteRange.asked(Optional.of(header), 100)).isInstanceOf(ByteRange.Asked.Whole.class);
    }

    @Test
    void an_empty_body_has_no_ranges() {
        assertThat(ByteRange.asked(Optional.of("bytes=0-"), 0)).isInstanceOf(ByteRange.Asked.Outside.class);
        assertThat(ByteRange.asked(Optional.empty(), 0)).isInstanceOf(ByteRange.Asked.Whole.class);
    }
}
