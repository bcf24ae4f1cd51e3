package studio.backlot.render.prompt.words;

import studio.backlot.contracts.film.CastMember;
import studio.backlot.render.prompt.Section;

/** What must not be seen: nouns alone, for models take "no" and "don't" for their opposite. */
final class NegativeWords {
    private NegativeWords() {}

    static void tell(Moment moment, Template template, FactSheet sheet) {
        for (String noun : template.negative()) {
            sheet.about(Section.NEGATIVE, "negative/" + noun.replace(' ', '-')).says(noun);
        }
        if (moment.inFrame().isEmpty()) {
            sheet.about(Section.NEGATIVE, "negative/people").says("people");
            return;
        }
        for (CastMember member : moment.inFrame()) {
            sheet.about(Section.NEGATIVE, "negative/second-" + member.id()).says("second " + member.name());
        }
    }
}
