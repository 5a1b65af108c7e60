/**
 * What the data of a ward calls for becomes a case on its day: tasks of the plans, reports, yearly dossiers.
 *
 * <p>Whoever reads such data is an {@link vn.thuongton.agenda.AgendaSource}. Each morning the agenda starts the process whose
 * property {@code opens} names the kind of the item; the office may open an item earlier by hand. A ledger keeps that nothing
 * is opened twice.
 */
@ApplicationModule(displayName = "Agenda")
package vn.thuongton.agenda;

import org.springframework.modulith.ApplicationModule;
