package studio.backlot.kit.problem;

import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.ProblemPages;

class KitErrorTest {

    @Test
    void every_code_has_its_page() {
        ProblemPages.check(KitError.values());
    }
}
