package studio.backlot.character.cast;

import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.ProblemPages;

class CharacterErrorTest {

    @Test
    void every_code_has_its_page() {
        ProblemPages.check(CharacterError.values());
    }
}
