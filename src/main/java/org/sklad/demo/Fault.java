package org.sklad.demo;

import java.util.List;
import org.sklad.repairs.lifecycle.Priority;
import org.sklad.repairs.lifecycle.RepairCategory;

/**
 * A fault in a centre.
 *
 * @param asset code of the broken asset; empty for a fault of a room
 */
record Fault(RepairCategory category, Priority priority, String asset, String words, String work) {
    static final List<Fault> ALL = List.of(
            new Fault(
                    RepairCategory.WATER,
                    Priority.EMERGENCY,
                    "",
                    "Спукана тръба под мивката, водата тече в коридора.",
                    "Сменена тръба, подсушено."),
            new Fault(
                    RepairCategory.HEATING,
                    Priority.URGENT,
                    "",
                    "Радиаторът не топли, в стаята е студено.",
                    "Обезвъздушен радиатор, сменен вентил."),
            new Fault(RepairCategory.BATHROOM, Priority.ROUTINE, "", "Сифонът на душа е запушен.", "Почистен сифон."),
            new Fault(
                    RepairCategory.APPLIANCE,
                    Priority.ROUTINE,
                    "WASHER-1",
                    "Пералнята не центрофугира.",
                    "Сменен ремък."),
            new Fault(
                    RepairCategory.DOORS_WINDOWS,
                    Priority.ROUTINE,
                    "",
                    "Прозорецът не се затваря докрай.",
                    "Регулирани панти."),
            new Fault(
                    RepairCategory.ELECTRICITY,
                    Priority.URGENT,
                    "",
                    "Контактът до вратата искри.",
                    "Сменен контакт, проверена линия."),
            new Fault(
                    RepairCategory.PESTS,
                    Priority.URGENT,
                    "",
                    "Дървеници в леглата.",
                    "Третирана стая, сменени матраци."),
            new Fault(
                    RepairCategory.HEATING,
                    Priority.EMERGENCY,
                    "BOILER-1",
                    "Котелът спира сам, няма топла вода в сградата.",
                    "Сменена дюза, котелът работи."),
            new Fault(
                    RepairCategory.FURNITURE,
                    Priority.ROUTINE,
                    "",
                    "Счупена рамка на двуетажно легло.",
                    "Заварена рамка."),
            new Fault(
                    RepairCategory.FIRE_SAFETY,
                    Priority.URGENT,
                    "FIRE-1",
                    "Таблото показва повреда в зона 2.",
                    "Сменен датчик."),
            new Fault(
                    RepairCategory.APPLIANCE,
                    Priority.URGENT,
                    "FRIDGE-1",
                    "Хладилникът за лекарства показва 11 градуса.",
                    "Сменен термостат, измерени 5 градуса."),
            new Fault(RepairCategory.ELECTRICITY, Priority.ROUTINE, "", "Лампата в стаята мига.", "Сменена лампа."),
            new Fault(
                    RepairCategory.DOORS_WINDOWS,
                    Priority.ROUTINE,
                    "",
                    "Бравата на вратата е счупена.",
                    "Сменена брава."),
            new Fault(
                    RepairCategory.WATER, Priority.ROUTINE, "HEATER-1", "От бойлера капе вода.", "Сменено уплътнение."),
            new Fault(
                    RepairCategory.OTHER,
                    Priority.PLANNED,
                    "",
                    "Пребоядисване на стаята след настаняване.",
                    "Боядисани стени и таван."),
            new Fault(
                    RepairCategory.APPLIANCE,
                    Priority.ROUTINE,
                    "DRYER-1",
                    "Сушилнята спира след две минути.",
                    "Почистен филтър, сменен датчик."));
}
