package studio.backlot.local.make;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

class ProfileRefreshTest {
    @Test
    void a_comparison_is_told_model_by_model_old_and_new() throws JsonProcessingException {
        assertThat(ProfileRefresh.lines(Gateway.JSON.readTree("""
                        {"provider":"openrouter","changes":true,"differences":[
                          {"kind":"changed","profile":"openrouter-veo-3.1","model":"google/veo-3.1","tier":"final",
                           "changes":[{"what":"720p a second mute","before":"0.20 USD","after":"0.15 USD"}],
                           "further":["10 s","2K"]},
                          {"kind":"new","profile":"openrouter-kling-3-turbo","model":"kling/kling-3-turbo","tier":"draft",
                           "changes":[{"what":"lengths","before":"none","after":"5, 10 s"}]},
                          {"kind":"not-offered","model":"bytedance/seedance-2","tier":"final"}]}
                        """)))
                .containsExactly(
                        "  changed     openrouter-veo-3.1 (final)",
                        "      720p a second mute: 0.20 USD → 0.15 USD",
                        "      not used, because nobody has tried it: 10 s, 2K",
                        "  new         openrouter-kling-3-turbo (draft)",
                        "      lengths: 5, 10 s",
                        "  not-offered bytedance/seedance-2 (final)");
    }
}
