/** Scripts: drafted from templates, kept in versions, read as blocks. */
@NullMarked
package studio.backlot.story.script;

import org.jspecify.annotations.NullMarked;
