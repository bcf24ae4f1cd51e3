package studio.backlot.marketing;

import org.junit.jupiter.api.Test;
import studio.backlot.kit.test.HouseRules;

class HouseRulesTest {

    @Test
    void marketing_keeps_the_rules_of_the_house() {
        HouseRules.check("studio.backlot.marketing");
    }
}
