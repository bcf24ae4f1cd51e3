package studio.backlot.kit.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.backlot.contracts.money.Money;

class ListPricesTest {
    private static final URI OWN = URI.create("https://pictures.lumen.example/v1");
    private static final LocalDate DAY = LocalDate.of(2026, 10, 7);
    private static final String YAML = """
            - hosts: [pictures.lumen.example, "*-east.lumen.example"]
              model: lumen-2*
              prices: {picture: 0.05 USD, clip: 0.20 USD}
              evidence: {dated: "2026-10-07", source: lumen.example/pricing}
            """;
    private static final ListPrices LIST = PriceFile.read("list.yaml", YAML);

    @Test
    void what_is_listed_counts_while_nobody_has_said_a_price() {
        assertThat(LIST.price(Optional.empty(), picture(OWN, "lumen-2-fast")))
                .contains(new Price(Money.of("0.05 USD"), Optional.of(DAY)));
    }

    @ParameterizedTest
    @CsvSource({"0.09 USD", "0 USD"})
    void what_the_deployment_says_goes_before_zero_included(String said) {
        assertThat(LIST.price(Optional.of(Money.of(said)), picture(OWN, "lumen-2")))
                .contains(Price.said(Money.of(said)));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:11434/v1, lumen-2",
        "https://lumen.example.evil.example/v1, lumen-2",
        "https://a.b-east.lumen.example/v1, lumen-2",
        "lumen:nowhere, lumen-2",
        "https://pictures.lumen.example/v1, lumen-1",
        "https://pictures.lumen.example/v1, my-lumen-2"
    })
    void another_host_or_model_has_no_price(URI address, String model) {
        assertThat(LIST.price(Optional.empty(), picture(address, model))).isEmpty();
    }

    @Test
    void a_star_stands_for_a_part_of_a_host() {
        assertThat(LIST.price(Optional.empty(), picture(URI.create("https://eu-east.lumen.example"), "lumen-2")))
                .isPresent();
    }

    @Test
    void a_price_is_for_what_it_is_listed_for() {
        assertThat(LIST.price(Optional.empty(), new Wanted(OWN, "lumen-2", PriceUnit.ANSWER)))
                .isEmpty();
    }

    @Test
    void the_deployments_list_goes_before_and_the_rest_stays() {
        ListPrices own =
                PriceFile.read("own.yaml", YAML.replace(", clip: 0.20 USD", "").replace("0.05", "0.03"));
        assertThat(LIST.under(own)
                        .price(Optional.empty(), picture(OWN, "lumen-2"))
                        .map(Price::amount))
                .contains(Money.of("0.03 USD"));
        assertThat(LIST.under(own)
                        .price(Optional.empty(), new Wanted(OWN, "lumen-2", PriceUnit.CLIP))
                        .map(Price::amount))
                .contains(Money.of("0.20 USD"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clip: 0.20 USD | clip: dear | list.yaml:3:/0/prices/clip: ",
                "clip: 0.20 USD | clap: 0.20 USD | list.yaml:3:/0/prices: ",
                "clip: 0.20 USD | clip: -1 USD | list.yaml:1:/0: ",
                "evidence | proof | list.yaml:4:/0/proof: ",
                "2026-10-07 | yesterday | list.yaml:4:/0/evidence/dated: ",
                "model: lumen-2* | model: [ | list.yaml:4: ",
                "- hosts | hosts | list.yaml:2: ",
                "model: lumen-2* | '' | list.yaml:1:/0/model: 'model' is required",
                "', source: lumen.example/pricing' | '' | list.yaml:4:/0/evidence/source: 'source' is required"
            })
    void what_is_wrong_is_said_with_file_line_and_pointer(String right, String wrong, String place) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceFile.read("list.yaml", YAML.replace(right, wrong)))
                .withMessageStartingWith(place);
    }

    @Test
    void an_empty_entry_is_said_with_its_place() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceFile.read("list.yaml", YAML + "-\n"))
                .withMessage("list.yaml:5:/1: expected hosts, model, prices and evidence");
    }

    @Test
    void a_file_without_entries_lists_nothing() {
        assertThat(PriceFile.read("list.yaml", "# nothing yet\n").entries()).isEmpty();
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PriceFile.of(Path.of("no-such-list.yaml")))
                .withMessageStartingWith("no-such-list.yaml cannot be read");
    }

    private static Wanted picture(URI address, String model) {
        return new Wanted(address, model, PriceUnit.PICTURE);
    }
}
