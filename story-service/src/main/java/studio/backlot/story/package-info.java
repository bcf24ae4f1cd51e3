/** What happens: screenplays, productions as source, their revisions and storyboards, and drafts of scripts. */
@NullMarked
package studio.backlot.story;

import org.jspecify.annotations.NullMarked;
