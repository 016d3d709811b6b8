// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow/laddermenu.h"

#include "app/ladder/ladderview.h"
#include "app/settings/settings.h"

#include <QActionGroup>
#include <QEvent>
#include <QRegularExpression>

namespace tcpladder {
namespace {

const char *const Setting = "setting"; ///< property of a group: the setting's name
const char *const Usual = "usual";     ///< and what it is before anything was chosen

} // namespace

LadderMenu::LadderMenu(Settings &store, LadderView &view, QWidget *parent)
    : QMenu(parent),
      m_settings(store),
      m_view(view)
{
    fillDetail();
    addSeparator();
    fillTime();
    addSeparator();
    fillFields();
    addSeparator();
    sideBySide = add(this, QT_TR_NOOP("This Client's Flows Side &by Side"), QKeySequence(Qt::ALT | Qt::Key_5));
    retranslate();
}

QAction *LadderMenu::add(QMenu *menu, Name name, const QKeySequence &shortcut)
{
    auto *action = menu->addAction(QString());
    action->setShortcut(shortcut);
    action->setObjectName(QString::fromUtf8(name).remove(QRegularExpression(QStringLiteral("[^A-Za-z]"))));
    m_named.push_back({action, name});
    m_choices.append(action);
    return action;
}

QMenu *LadderMenu::addMenu(Name name)
{
    QMenu *menu = QMenu::addMenu(QString());
    m_named.push_back({menu->menuAction(), name});
    return menu;
}

QActionGroup *LadderMenu::makeGroup(const QString &what, const QString &usual,
                                    const std::function<void(const QString &)> &apply)
{
    auto *group = new QActionGroup(this);
    group->setProperty(Setting, what);
    group->setProperty(Usual, usual);
    connect(group, &QActionGroup::triggered, this,
            [this, what](const QAction *action) { m_settings.setLadderChoice(what, action->data().toString()); });
    connect(&m_settings, &Settings::ladderChoiceChanged, group, [this, group, what, apply](const QString &changed) {
        if (changed != what)
            return;
        follow(group);
        apply(m_settings.ladderChoice(what, group->property(Usual).toString()));
    });
    apply(m_settings.ladderChoice(what, usual));
    return group;
}

void LadderMenu::follow(QActionGroup *group)
{
    const QString value =
        m_settings.ladderChoice(group->property(Setting).toString(), group->property(Usual).toString());
    for (QAction *action : group->actions()) {
        if (action->data().toString() == value)
            action->setChecked(true);
    }
}

void LadderMenu::addChoice(QMenu *menu, QActionGroup *group, Name name, const QString &value, const QKeySequence &keys)
{
    QAction *action = add(menu, name, keys);
    action->setCheckable(true);
    action->setData(value);
    action->setActionGroup(group);
}

void LadderMenu::fillDetail()
{
    QActionGroup *group = makeGroup(QStringLiteral("detail"), QStringLiteral("folded"), [this](const QString &value) {
        m_view.setArithmetic(value == QLatin1String("arithmetic"));
        m_view.setFoldLevel(value == QLatin1String("phases")   ? FoldLevel::Phases
                            : value == QLatin1String("folded") ? FoldLevel::Runs
                                                               : FoldLevel::All);
    });
    addChoice(this, group, QT_TR_NOOP("&Phases Only"), QStringLiteral("phases"), QKeySequence(Qt::ALT | Qt::Key_1));
    addChoice(this, group, QT_TR_NOOP("&Data in Order Folded"), QStringLiteral("folded"),
              QKeySequence(Qt::ALT | Qt::Key_2));
    addChoice(this, group, QT_TR_NOOP("&All Segments"), QStringLiteral("all"), QKeySequence(Qt::ALT | Qt::Key_3));
    addChoice(this, group, QT_TR_NOOP("All Segments with A&rithmetic"), QStringLiteral("arithmetic"),
              QKeySequence(Qt::ALT | Qt::Key_4));
    follow(group);
}

void LadderMenu::fillTime()
{
    QActionGroup *axis = makeGroup(QStringLiteral("axis"), QStringLiteral("even"), [this](const QString &value) {
        m_view.setTimeAxis(value == QLatin1String("scale") ? TimeAxis::ToScale : TimeAxis::Even);
    });
    addChoice(this, axis, QT_TR_NOOP("&Even Rows"), QStringLiteral("even"));
    addChoice(this, axis, QT_TR_NOOP("Time to &Scale"), QStringLiteral("scale"));
    follow(axis);
    connect(&m_view, &LadderView::timeAxisChanged, this, [this](TimeAxis chosen) {
        m_settings.setLadderChoice(QStringLiteral("axis"),
                                   chosen == TimeAxis::ToScale ? QStringLiteral("scale") : QStringLiteral("even"));
    });
    connect(add(this, QT_TR_NOOP("S&tretch Time")), &QAction::triggered, &m_view, [this] { m_view.stretchTime(1); });
    connect(add(this, QT_TR_NOOP("&Compress Time")), &QAction::triggered, &m_view, [this] { m_view.stretchTime(-1); });
    addSeparator();

    QMenu *times = addMenu(QT_TR_NOOP("Ti&mes"));
    QActionGroup *time = makeGroup(QStringLiteral("time"), QStringLiteral("elapsed"), [this](const QString &value) {
        m_view.setTimeFormat(value == QLatin1String("absolute") ? LadderStyle::Time::Absolute
                                                                : LadderStyle::Time::Elapsed);
    });
    addChoice(times, time, QT_TR_NOOP("Since the &Beginning"), QStringLiteral("elapsed"));
    addChoice(times, time, QT_TR_NOOP("Time of &Day"), QStringLiteral("absolute"));
    follow(time);
    times->addSeparator();
    QActionGroup *delta = makeGroup(QStringLiteral("delta"), QStringLiteral("previous"), [this](const QString &value) {
        m_view.setDeltas(value == QLatin1String("direction") ? LadderStyle::Delta::SameDirection
                                                             : LadderStyle::Delta::Previous);
    });
    addChoice(times, delta, QT_TR_NOOP("Δ to the &Previous Segment"), QStringLiteral("previous"));
    addChoice(times, delta, QT_TR_NOOP("Δ to the Previous Segment of the &Same Side"), QStringLiteral("direction"));
    follow(delta);
    connect(add(times, QT_TR_NOOP("Δ to the Selected Segment, or &No More")), &QAction::triggered, &m_view,
            &LadderView::toggleReference);
}

void LadderMenu::fillFields()
{
    QMenu *menu = addMenu(QT_TR_NOOP("&Fields"));
    const auto addField = [&](Name name, const QString &value) {
        QAction *action = add(menu, name);
        action->setCheckable(true);
        action->setData(value);
        const QString usual = QStringLiteral("yes");
        action->setChecked(m_settings.ladderChoice(value, usual) == usual);
        connect(action, &QAction::toggled, this, [this, value, usual](bool isOn) {
            m_settings.setLadderChoice(value, isOn ? usual : QStringLiteral("no"));
        });
        connect(&m_settings, &Settings::ladderChoiceChanged, action, [this, action, value, usual](const QString &what) {
            if (what != value)
                return;
            action->setChecked(m_settings.ladderChoice(value, usual) == usual);
            applyFields();
        });
        m_fields.append(action);
    };
    addField(QT_TR_NOOP("&Flags"), QStringLiteral("flags"));
    addField(QT_TR_NOOP("&Acknowledgment"), QStringLiteral("acknowledgment"));
    addField(QT_TR_NOOP("&Window"), QStringLiteral("window"));
    addField(QT_TR_NOOP("&Options"), QStringLiteral("options"));
    menu->addSeparator();
    addField(QT_TR_NOOP("Numbers from the &Beginning of the Flow"), QStringLiteral("relative"));
    menu->addSeparator();
    addField(QT_TR_NOOP("&Time"), QStringLiteral("times"));
    addField(QT_TR_NOOP("&Reasons"), QStringLiteral("reasons"));
    addField(QT_TR_NOOP("&Card about the Handshake"), QStringLiteral("card"));
    applyFields();
}

void LadderMenu::applyFields()
{
    const auto isOn = [this](int place) { return m_fields.at(place)->isChecked(); };
    LabelFields fields;
    fields.flags = isOn(0);
    fields.acknowledgment = isOn(1);
    fields.window = isOn(2);
    fields.options = isOn(3);
    fields.relative = isOn(4);
    m_view.setLabelFields(fields);
    m_view.setColumns(isOn(5), isOn(6));
    m_view.setCard(isOn(7));
}

void LadderMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LadderMenu::retranslate()
{
    setTitle(tr("&Ladder"));
    for (const Named &named : m_named)
        named.action->setText(tr(named.name));
}

} // namespace tcpladder
