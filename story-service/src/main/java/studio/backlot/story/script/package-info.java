/** Scripts: drafted from templates or by language models, kept in versions, read as blocks. */
@NullMarked
package studio.backlot.story.script;

import org.jspecify.annotations.NullMarked;
