import { handleCalendar } from '@/server/calendar/http'

export const dynamic = 'force-dynamic'

export const GET = async (request: Request, { params }: { params: Promise<{ token: string }> }) =>
  handleCalendar(request, (await params).token)
