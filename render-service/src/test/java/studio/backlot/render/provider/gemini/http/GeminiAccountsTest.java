package studio.backlot.render.provider.gemini.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.backlot.fakes.gemini.GeminiFake;
import studio.backlot.kit.price.ListPrices;
import studio.backlot.render.provider.Drawing;
import studio.backlot.render.provider.Fault;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.wire.Keys;

class GeminiAccountsTest {
    private static final URI GOOGLE = URI.create("https://generativelanguage.googleapis.com/v1beta");
    private static final URI NOWHERE = URI.create("http://127.0.0.1:9/v1beta");

    private record Settings(
            URI address,
            Optional<String> key,
            Optional<List<String>> environmentKeys,
            String imageModel,
            Optional<String> imagePrice)
            implements GeminiSettings {}

    @Test
    void the_deployments_key_goes_before_those_of_the_environment_and_one_of_nothing_is_none() {
        assertThat(key(Optional.of("own"), List.of("first"))).contains("own");
        assertThat(key(Optional.of(" "), List.of("", "second\n"))).contains("second");
        assertThat(key(Optional.empty(), List.of())).isEmpty();
    }

    @Test
    void what_cannot_be_sent_is_told_by_its_field_and_not_by_its_value() {
        assertThatThrownBy(() -> key(Optional.of("two words"), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("key: ")
                .hasMessageNotContaining("two");
    }

    @Test
    void the_deployment_draws_with_its_key_and_keys_are_asked_about_at_no_cost() throws Exception {
        try (GeminiFake fake = new GeminiFake(0)) {
            GeminiAccounts accounts = accounts(fake.address(), Optional.of(GeminiFake.KEY), List.of());
            assertThat(accounts.check(accounts.ofDeployment().orElseThrow())).isEmpty();
            assertThat(accounts.check(Keys.of(Map.of("key", "another"))))
                    .map(Fault::code)
                    .contains("credentials");
            assertThat(fake.count()).isZero();
            try (GeminiImages images = accounts.images(accounts.ofDeployment().orElseThrow())) {
                assertThat(images.draw(new ImageOrder(accounts.imageModel(), "A lighthouse.", "4:5", "1K")))
                        .isInstanceOf(Drawing.Drawn.class);
            }
        }
    }

    private static Optional<String> key(Optional<String> own, List<String> environment) {
        return accounts(NOWHERE, own, environment).ofDeployment().map(keys -> keys.get("key")
                .value());
    }

    @Test
    void a_picture_of_geminis_own_host_has_its_list_price_unless_the_deployment_says_one() {
        assertThat(priced(GOOGLE, "gemini-3.1-flash-image", Optional.empty())).isEqualTo("0.067 USD listed 2026-07-22");
        assertThat(priced(GOOGLE, "gemini-3.1-flash-image", Optional.of("0 USD")))
                .isEqualTo("0.00 USD said");
        assertThat(priced(GOOGLE, "gemini-4-image", Optional.empty())).isEqualTo("none");
        assertThat(priced(NOWHERE, "gemini-3.1-flash-image", Optional.empty())).isEqualTo("none");
    }

    private static String priced(URI address, String model, Optional<String> said) {
        var accounts = new GeminiAccounts(
                new Settings(address, Optional.empty(), Optional.empty(), model, said), ListPrices.bundled());
        String source = accounts.imagePriceListed().map(day -> " listed " + day).orElse(" said");
        return accounts.imagePrice().map(price -> price + source).orElse("none");
    }

    private static GeminiAccounts accounts(URI address, Optional<String> own, List<String> environment) {
        return new GeminiAccounts(
                new Settings(
                        address, own, Optional.of(environment), "gemini-3.1-flash-image", Optional.of("0.067 USD")),
                ListPrices.bundled());
    }
}
