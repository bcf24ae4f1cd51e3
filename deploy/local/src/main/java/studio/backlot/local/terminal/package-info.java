/** What a person sees: tables, a progress bar, lines. */
@NullMarked
package studio.backlot.local.terminal;

import org.jspecify.annotations.NullMarked;
