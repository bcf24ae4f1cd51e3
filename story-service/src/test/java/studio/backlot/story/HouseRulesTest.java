package studio.backlot.story;

import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.HouseRules;

class HouseRulesTest {

    @Test
    void the_rules_of_the_house_hold() {
        HouseRules.check("studio.backlot.story");
    }
}
