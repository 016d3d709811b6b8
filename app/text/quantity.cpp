// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/quantity.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cstdlib>

namespace tcpladder {
namespace {

struct Quantity {
    Q_DECLARE_TR_FUNCTIONS(Quantity)
};

/// Four figures that count: 5.181, 41.20, 999.9.
QString fourFigures(double value)
{
    const double size = std::abs(value);
    const int decimals = size < 9.9995 ? 3 : size < 99.995 ? 2 : size < 999.95 ? 1 : 0;
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

QString numberText(std::int64_t number)
{
    return QLocale().toString(static_cast<qlonglong>(number));
}

QString durationText(Nanoseconds span)
{
    const Nanoseconds size = std::abs(span);
    const auto in = [span](Nanoseconds unit) {
        return span % unit == 0 ? numberText(span / unit)
                                : fourFigures(static_cast<double>(span) / static_cast<double>(unit));
    };
    if (size == 0)
        return Quantity::tr("%1 s", "seconds").arg(numberText(0));
    if (size < Microsecond)
        return Quantity::tr("%1 ns", "nanoseconds").arg(numberText(span));
    // What would be rounded to a thousand is told in the next unit: 1.000 s, not 1,000 ms.
    const auto isLessThanThousand = [size](Nanoseconds unit) {
        return static_cast<double>(size) < 999.95 * static_cast<double>(unit);
    };
    if (isLessThanThousand(Microsecond))
        return Quantity::tr("%1 µs", "microseconds").arg(in(Microsecond));
    if (isLessThanThousand(Millisecond))
        return Quantity::tr("%1 ms", "milliseconds").arg(in(Millisecond));
    constexpr Nanoseconds Minute = 60 * Second;
    if (size < 10 * Minute)
        return Quantity::tr("%1 s", "seconds").arg(in(Second));
    return Quantity::tr("%1 min", "minutes").arg(in(Minute));
}

QString secondsText6(Nanoseconds span)
{
    const Nanoseconds micro = std::abs(span) / Microsecond;
    return QStringLiteral("%1%2.%3")
        .arg(span < 0 ? QStringLiteral("-") : QString())
        .arg(micro / 1'000'000)
        .arg(micro % 1'000'000, 6, 10, QLatin1Char('0'));
}

QString timeText(Nanoseconds time)
{
    Nanoseconds rest = time % Second;
    if (rest < 0)
        rest += Second;
    const QDateTime moment = QDateTime::fromSecsSinceEpoch((time - rest) / Second);
    const QString ofDay = QStringLiteral("%1.%2")
                              .arg(moment.toString(QStringLiteral("HH:mm:ss")))
                              .arg(rest / Microsecond, 6, 10, QLatin1Char('0'));
    constexpr int LongestListing = 31; // days
    const qint64 day = QDate(1970, 1, 2).daysTo(moment.date());
    if (day < -1 || day > LongestListing)
        return moment.toString(QStringLiteral("yyyy-MM-dd ")) + ofDay;
    //: number of the day in a capture whose date is unknown, time of the day
    return day <= 0 ? ofDay : Quantity::tr("day %1, %2").arg(numberText(day + 1), ofDay);
}

} // namespace tcpladder
